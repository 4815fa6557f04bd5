namespace System.Reflection;

public abstract class FieldInfo : MemberInfo
{
    public abstract object GetValue(object obj);
    public virtual extern void SetValue(object obj, object value);
    public override extern object[] GetCustomAttributes(bool inherit);
    protected extern FieldInfo();
    public override extern MemberTypes MemberType { get; }
    public abstract Type FieldType { get; }
}
