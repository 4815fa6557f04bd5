namespace NFProjTools.Pe;

/// <summary>The Signatures table: blobs without a length of their own, each once; its id is its offset.</summary>
internal sealed class SignatureHeap
{
    private readonly TableWriter _bytes = new();
    private readonly Dictionary<string, int> _ids = [];

    public int Length => _bytes.Length;

    /// <param name="blob">The signature.</param>
    /// <param name="owner">Whose it is, for the error.</param>
    public int Add(byte[] blob, string owner)
    {
        var key = Convert.ToHexString(blob);
        if (_ids.TryGetValue(key, out var id))
        {
            return id;
        }

        id = _bytes.Length;
        if (id + blob.Length > PeFormat.TableLimit)
        {
            throw new ToolError($"{owner}: signatures and initial data pass {PeFormat.TableLimit} bytes");
        }

        _bytes.Bytes(blob);
        _ids.Add(key, id);
        return id;
    }

    public byte[] ToArray() => _bytes.ToArray();
}
