namespace System.Device.I2c;

/// <summary>How a transfer ended.</summary>
public readonly struct I2cTransferResult
{
    internal I2cTransferResult(I2cTransferStatus status, int bytes)
    {
        Status = status;
        BytesTransferred = (uint)bytes;
    }

    /// <summary>0 unless all of them were.</summary>
    public uint BytesTransferred { get; }

    public I2cTransferStatus Status { get; }
}
