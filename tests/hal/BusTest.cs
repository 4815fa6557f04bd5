using System.Device.Adc;
using System.Device.I2c;
using System.Device.Pwm;
using System.Device.Spi;
using ELicense.Hal.Esp32.Boards;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Tests.Hal;

/// <summary>The chip's buses with their traps: pins first, limits kept, and time that a transfer takes.</summary>
public sealed class BusTest : IDisposable
{
    private readonly Desk _desk = new(new ReferenceBoard());

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Nothing_opens_before_its_pins_are_set()
    {
        Assert.Throws<ArgumentException>(() => OpenSpi(10_000_000));
        Assert.Throws<ArgumentException>(OpenI2c);
        Assert.Throws<ArgumentException>(() => PwmChannel.CreateFromPin(38, 2000, 0.5));
        Assert.Throws<ArgumentException>(() => new AdcController().OpenChannel(0));
    }

    [Fact]
    public void Functions_go_to_pins_that_the_chip_has()
    {
        Assert.Throws<ArgumentException>(() => Configuration.SetPinFunction(30, DeviceFunction.SPI1_MOSI));
        Assert.Throws<ArgumentException>(() => Configuration.SetPinFunction(2, DeviceFunction.ADC1_CH0));
        Configuration.SetPinFunction(1, DeviceFunction.ADC1_CH0);
    }

    [Fact]
    public void An_spi_transfer_is_limited_and_lasts_as_its_clock_says()
    {
        SetSpiPins();
        SpiDevice spi = OpenSpi(10_000_000);
        Assert.Throws<ArgumentOutOfRangeException>(() => spi.Write(new SpanByte(new byte[16_385], 0, 16_385)));
        long start = _desk.Board.Time.Now;
        spi.Write(new SpanByte(new byte[16_384], 0, 16_384));
        Assert.InRange(_desk.Board.Time.Now - start, 13_107, 13_200);
        Assert.Throws<ArgumentException>(() => OpenSpi(40_000_000));
    }

    [Fact]
    public void An_i2c_transfer_that_fails_says_so_and_leaves_the_buffer_alone()
    {
        SetI2cPins();
        I2cDevice absent = I2cDevice.Create(new I2cConnectionSettings(1, 0x21, I2cBusSpeed.FastMode));
        byte[] buffer = [7, 7];
        I2cTransferResult result = absent.WriteRead(new SpanByte([0], 0, 1), new SpanByte(buffer, 0, 2));
        Assert.Equal(I2cTransferStatus.SlaveAddressNotAcknowledged, result.Status);
        Assert.Equal(0u, result.BytesTransferred);
        Assert.Equal([7, 7], buffer);
    }

    [Fact]
    public void An_i2c_window_has_to_begin_with_its_array()
    {
        SetI2cPins();
        I2cDevice clock = OpenI2c();
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Write(new SpanByte(new byte[4], 1, 3)));
    }

    [Fact]
    public void A_frequency_of_nothing_is_refused()
    {
        Configuration.SetPinFunction(38, DeviceFunction.PWM1);
        PwmChannel channel = PwmChannel.CreateFromPin(38, 2000, 0.5);
        Assert.Throws<ArgumentOutOfRangeException>(() => channel.Frequency = 0);
    }

    [Fact]
    public void A_restart_forgets_the_pins()
    {
        SetI2cPins();
        _desk.Board.CutPower();
        _desk.Board.Restart();
        Assert.Throws<ArgumentException>(OpenI2c);
    }

    private static SpiDevice OpenSpi(int frequency) =>
        SpiDevice.Create(new SpiConnectionSettings(1, 10) { ClockFrequency = frequency });

    private static I2cDevice OpenI2c() => I2cDevice.Create(new I2cConnectionSettings(1, 0x51, I2cBusSpeed.FastMode));

    private static void SetSpiPins()
    {
        Configuration.SetPinFunction(11, DeviceFunction.SPI1_MOSI);
        Configuration.SetPinFunction(13, DeviceFunction.SPI1_MISO);
        Configuration.SetPinFunction(12, DeviceFunction.SPI1_CLOCK);
    }

    private static void SetI2cPins()
    {
        Configuration.SetPinFunction(15, DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(16, DeviceFunction.I2C1_CLOCK);
    }
}
