using System.Reflection;

[assembly: AssemblyVersion("1.6.0.0")]
