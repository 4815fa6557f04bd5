using ELicense.Hal;

namespace ELicense.Simulator.Provisioning;

/// <summary>A published folder on this computer in the place of a publisher on the network.</summary>
internal sealed class FolderListSource(string folder) : IListSource
{
    public IListAnswer Get(string path, string entityTag, int position, int timeout)
    {
        string file = Path.Combine(folder, path);
        return File.Exists(file) ? new FileAnswer(File.OpenRead(file), position) : new FileAnswer(null, 0);
    }

    private sealed class FileAnswer : IListAnswer
    {
        private readonly FileStream? _file;

        internal FileAnswer(FileStream? file, int position)
        {
            _file = file;
            Position = position;
            if (file is not null)
            {
                file.Position = Math.Min(position, file.Length);
            }
        }

        public int Status => _file is null ? 404 : Position > 0 ? 206 : 200;

        public string EntityTag => null!;

        public int Position { get; }

        public int Length => _file is null ? 0 : (int)_file.Length - Position;

        public int RetryAfter => 0;

        public int Read(byte[] buffer, int offset, int count) => _file?.Read(buffer, offset, count) ?? 0;

        public void Close() => _file?.Dispose();
    }
}
