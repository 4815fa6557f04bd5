using System.Text;

namespace System.IO;

public class StreamWriter : TextWriter
{
    public extern StreamWriter(Stream stream, bool leaveOpen = false);
    public override extern void Close();
    protected override extern void Dispose(bool disposing);
    public override extern void Flush();
    public override extern void Write(char value);
    public override extern void Write(string value);
    public override extern void WriteLine();
    public override extern void WriteLine(string value);
    public virtual extern Stream BaseStream { get; }
    public override extern Encoding Encoding { get; }
    public override extern string NewLine { get; set; }
}
