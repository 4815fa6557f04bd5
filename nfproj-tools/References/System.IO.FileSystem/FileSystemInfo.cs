namespace System.IO;

public abstract class FileSystemInfo : MarshalByRefObject
{
    public abstract void Delete();
    public virtual extern void Refresh();
    protected abstract void HandleRefreshError();
    protected extern FileSystemInfo();
    public extern FileAttributes Attributes { get; }
    public virtual extern string FullName { get; }
    public extern string Extension { get; }
    public abstract bool Exists { get; }
    public abstract string Name { get; }
}
