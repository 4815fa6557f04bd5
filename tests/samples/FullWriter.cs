using System.Text;

namespace ELicense.Tests.Samples;

/// <summary>Standard output on a full disk.</summary>
internal sealed class FullWriter : TextWriter
{
    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => throw new IOException("no space");
}
