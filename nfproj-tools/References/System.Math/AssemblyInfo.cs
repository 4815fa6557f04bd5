using System.Reflection;

[assembly: AssemblyVersion("1.5.0.0")]
