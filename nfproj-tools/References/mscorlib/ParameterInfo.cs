namespace System.Reflection;

public abstract class ParameterInfo
{
    protected extern ParameterInfo();
    public virtual extern Type ParameterType { get; }
}
