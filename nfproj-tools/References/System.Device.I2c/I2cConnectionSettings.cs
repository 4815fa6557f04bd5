namespace System.Device.I2c;

public sealed class I2cConnectionSettings
{
    public extern I2cConnectionSettings(int busId, int deviceAddress);
    public extern I2cConnectionSettings(int busId, int deviceAddress, I2cBusSpeed busSpeed);
    public extern int BusId { get; }
    public extern int DeviceAddress { get; }
    public extern I2cBusSpeed BusSpeed { get; }
}
