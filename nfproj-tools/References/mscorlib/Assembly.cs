namespace System.Reflection;

public class Assembly
{
    public static extern Assembly GetExecutingAssembly();
    public extern AssemblyName GetName();
    public static extern Assembly GetAssembly(Type type);
    public virtual extern Type GetType(string name);
    public virtual extern Type GetType(string name, bool throwOnError);
    public virtual extern Type[] GetTypes();
    public static extern Assembly Load(string assemblyString);
    public static extern Assembly Load(byte[] rawAssembly);
    public extern Assembly();
    public virtual extern string FullName { get; }
}
