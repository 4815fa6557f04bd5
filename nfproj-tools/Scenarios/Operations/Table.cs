using ELicense.Crypto;

namespace NFProjTools.Scenarios.Operations;

/// <summary>Prepared tables of keys, kept in memory.</summary>
internal static class Table
{
    public const int Large = 32768;
    public const int Small = 8192;

    /// <param name="key">The key that gets it.</param>
    /// <param name="length">Its length in bytes; 0 for none.</param>
    public static void Give(PublicKey key, int length)
    {
        key.UseTable(null);
        if (length == 0)
        {
            return;
        }

        var table = new byte[length];
        TableBuilder.Build(key, table);
        key.UseTable(new ArrayTable(table));
    }
}
