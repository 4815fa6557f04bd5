using System.Reflection;

// On the device a reference binds by major and minor version; the desktop build has the same number from its own project system.
[assembly: AssemblyVersion("1.0.0.0")]
