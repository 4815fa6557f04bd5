using System.Reflection;

[assembly: AssemblyVersion("1.17.12.0")]
