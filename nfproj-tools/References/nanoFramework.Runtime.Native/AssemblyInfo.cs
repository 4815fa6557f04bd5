using System.Reflection;

[assembly: AssemblyVersion("1.7.0.0")]
