using System.Reflection;

[assembly: AssemblyVersion("1.6.40.0")]
