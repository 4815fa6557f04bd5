using System.Reflection;
using System.Runtime.Loader;
using ELicense.Crypto;
using NFProjTools.Weaving;

namespace ELicense.Tests.Counted;

/// <summary>The signature library once more, counting its instructions.</summary>
internal sealed class CountedCrypto : AssemblyLoadContext
{
    internal Type Type(Type original) => LoadFromAssemblyName(original.Assembly.GetName()).GetType(original.FullName!)!;

    protected override Assembly? Load(AssemblyName name) => name.Name == typeof(PublicKey).Assembly.GetName().Name
        ? LoadFromStream(new MemoryStream(InstructionCount.WeaveInto(typeof(PublicKey).Assembly.Location)))
        : null;
}
