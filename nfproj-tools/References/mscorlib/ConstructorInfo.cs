namespace System.Reflection;

public abstract class ConstructorInfo : MethodBase
{
    public extern object Invoke(object[] parameters);
    public override extern object[] GetCustomAttributes(bool inherit);
    protected extern ConstructorInfo();
    public override extern MemberTypes MemberType { get; }
}
