using System.Reflection;

[assembly: AssemblyVersion("2.2.0.0")]
