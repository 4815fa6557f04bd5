namespace ELicense.Simulator.Board.Storage;

/// <summary>
/// nanoFramework's System.IO.FileStream on emulated flash. What is written waits until Flush or Close. As with the ESP32's
/// driver, which drops what fflush returns, neither reports a flash that is full or worn out: the bytes are just not there.
/// </summary>
public sealed class FileStream : Stream
{
    private readonly Flash _flash;
    private readonly string _name;
    private readonly FileAccess _access;
    private readonly int _powerCycle;
    private readonly int _firstPosition;
    private readonly MemoryStream _pending = new();
    private int _position;
    private bool _isLost;
    private bool _isClosed;

    /// <exception cref="IOException">Missing, existing, in use, or without power, as <paramref name="mode"/> has it.</exception>
    public FileStream(string path, FileMode mode, FileAccess access)
    {
        bool isAllowed = mode switch
        {
            FileMode.Append => access == FileAccess.Write,
            FileMode.CreateNew => access != FileAccess.Read,
            _ => true,
        };
        if (!isAllowed)
        {
            throw new ArgumentException($"{mode} with {access}", nameof(access));
        }

        (_flash, _name) = FlashPath.Resolve(path);
        (_access, _powerCycle) = (access, _flash.PowerCycle);
        _flash.Enter(_name, access != FileAccess.Read);
        try
        {
            Prepare(mode);
            _firstPosition = _position = mode == FileMode.Append ? _flash.LengthOf(_name) : 0;
        }
        catch
        {
            _flash.Leave(_name);
            throw;
        }
    }

    public override bool CanRead => !_isClosed && CanReadWith(_access);

    public override bool CanWrite => !_isClosed && _access.HasFlag(FileAccess.Write);

    public override bool CanSeek => !_isClosed;

    public override long Length
    {
        get
        {
            RequireAlive();
            return _pending.Length == 0 ? _flash.LengthOf(_name) : Math.Max(_flash.LengthOf(_name), _position);
        }
    }

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Flush();
        RequireAlive();
        int read = CanRead ? _flash.Read(_name, _position, buffer, offset, count) : throw new NotSupportedException();
        _position += read;
        return read;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        RequireAlive();
        if (!CanWrite)
        {
            throw new NotSupportedException();
        }

        _pending.Write(buffer, offset, count);
        _position += count;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        Flush();
        RequireAlive();
        long position = offset + (origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => _position,
            _ => _flash.LengthOf(_name),
        });
        if (position < _firstPosition || position > _flash.Capacity)
        {
            throw new IOException($"There is no position {position}.");
        }

        return _position = (int)position;
    }

    public override void Flush()
    {
        RequireAlive();
        if (_pending.Length == 0)
        {
            return;
        }

        byte[] bytes = _pending.ToArray();
        _pending.SetLength(0);
        _isLost = _isLost || !_flash.Program(_name, _position - bytes.Length, bytes);
    }

    public override void SetLength(long value) => throw new NotSupportedException("No driver changes the length of a file.");

    protected override void Dispose(bool disposing)
    {
        if (_isClosed)
        {
            return;
        }

        try
        {
            if (_pending.Length > 0)
            {
                Flush();
            }
        }
        finally
        {
            _isClosed = true;
            if (_powerCycle == _flash.PowerCycle)
            {
                _flash.Leave(_name);
            }

            base.Dispose(disposing);
        }
    }

    private static bool CanReadWith(FileAccess access) => access.HasFlag(FileAccess.Read);

    private void Prepare(FileMode mode)
    {
        bool exists = _flash.HasFile(_name);
        switch (mode)
        {
            case FileMode.CreateNew when exists:
                throw new IOException($"'{_name}' exists.");
            case FileMode.Open when !exists:
                throw new FileNotFoundException($"There is no '{_name}'.");
            case FileMode.Create or FileMode.Truncate:
                throw new NotSupportedException("No driver empties a file: a cut would leave neither the old nor the new.");
        }

        if (!exists)
        {
            _flash.Create(_name);
        }
    }

    private void RequireAlive()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        _flash.RequirePower();
        if (_powerCycle != _flash.PowerCycle)
        {
            throw new IOException("The stream was open when the power went.");
        }
    }
}
