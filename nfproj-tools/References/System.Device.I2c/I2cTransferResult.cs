namespace System.Device.I2c;

public struct I2cTransferResult
{
    private readonly int _value;
    public extern uint BytesTransferred { get; }
    public extern I2cTransferStatus Status { get; }
}
