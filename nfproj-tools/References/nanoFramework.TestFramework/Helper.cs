namespace nanoFramework.TestFramework;

public static class Helper
{
    public static extern object[] RemoveTestMethodIfDataRowExists(object[] attribs);
}
