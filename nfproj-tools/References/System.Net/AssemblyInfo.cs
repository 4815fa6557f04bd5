using System.Reflection;

[assembly: AssemblyVersion("1.11.0.0")]
