using ELicense.Hal.Esp32;
using ELicense.Terminal.Access;
using ELicense.Tests.Support;

namespace ELicense.Tests.Terminal.Access;

/// <summary>The lock: what opens it, and what tries cost.</summary>
public class PinLockTest
{
    private const string Pin = "482915";

    private readonly MemoryStore _store = new();
    private readonly FixedIdentity _identity = new();
    private readonly FakeUptime _uptime = new();
    private readonly CountingHash _hash = new();

    public PinLockTest() => _store.Replace(PinRecord.Name, PinRecord.Make(_hash, _identity, new byte[PinRecord.SaltLength], Pin));

    [Fact]
    public void OnlyThePinOpensIt()
    {
        PinLock pinLock = Restart();
        Assert.True(pinLock.IsSet && pinLock.IsLocked);
        Assert.False(pinLock.Unlock("482916"));
        Assert.True(pinLock.IsLocked);
        Assert.True(pinLock.Unlock(Pin));
        Assert.False(pinLock.IsLocked);
        pinLock.Lock();
        Assert.True(pinLock.IsLocked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("48291")]
    [InlineData("4829150")]
    [InlineData("４８２９１５")]
    [InlineData("99999999999999999999999999")]
    public void AnythingElseIsAWrongTry(string digits)
    {
        PinLock pinLock = Restart();
        Assert.False(pinLock.Unlock(digits));
        Assert.Equal(1, pinLock.WrongTries);
    }

    [Fact]
    public void WaitsDoubleFromTheThirdWrongTryUpToAnHour()
    {
        PinLock pinLock = Restart();
        List<int> waits = [];
        for (int i = 0; i < 13; i++)
        {
            Assert.False(pinLock.Unlock("0000"));
            waits.Add(pinLock.SecondsToWait);
            _uptime.Milliseconds += pinLock.SecondsToWait * 1000L;
        }

        Assert.Equal([0, 0, 15, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600, 3600], waits);
        Assert.True(pinLock.Unlock(Pin));
        Assert.Equal((0, 0), (pinLock.WrongTries, Restart().SecondsToWait));
    }

    [Fact]
    public void WhileItWaitsEvenThePinIsNotTaken()
    {
        PinLock pinLock = Restart();
        for (int i = 0; i < 3; i++)
        {
            pinLock.Unlock("0000");
        }

        Assert.False(pinLock.Unlock(Pin));
        Assert.Equal(3, pinLock.WrongTries);
        _uptime.Milliseconds += 15000;
        Assert.True(pinLock.Unlock(Pin));
    }

    [Fact]
    public void SwitchingOffGivesNoTryAndNoWaitBack()
    {
        for (int i = 0; i < 3; i++)
        {
            Restart().Unlock("0000");
        }

        _uptime.Milliseconds = 0;
        PinLock pinLock = Restart();
        Assert.Equal((3, 15), (pinLock.WrongTries, pinLock.SecondsToWait));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(19)]
    [InlineData(int.MaxValue)]
    public void ACutInTheMiddleOfATryCountsItOrNeverJudgesIt(int tornBytes)
    {
        using ELicense.Simulator.Board.Storage.Flash flash = new(ELicense.Simulator.Board.Storage.Flash.SmallCapacity);
        FlashStore store = new(flash.Root, flash.Capacity);
        store.Replace(PinRecord.Name, _store.ReadRecord(PinRecord.Name));
        for (int tries = 0; tries < 8; tries++)
        {
            for (int cut = 0; cut < 12; cut++)
            {
                PinLock before = new(store, _hash, _identity, _uptime);
                _uptime.Milliseconds += before.SecondsToWait * 1000L;
                _hash.Calls = 0;
                flash.CutPowerAfter(cut, tornBytes);
                before.Unlock("0000");
                bool isJudged = _hash.Calls > PinRecord.Rounds;
                flash.Restart();
                int counted = new PinLock(store, _hash, _identity, _uptime).WrongTries;
                Assert.True(counted == before.WrongTries || counted == before.WrongTries + 1);
                Assert.True(!isJudged || counted >= before.WrongTries);
            }
        }
    }

    [Fact]
    public void OnAFlashThatTakesNoCountNothingIsTried()
    {
        PinLock pinLock = Restart();
        _store.IsFull = true;
        _hash.Calls = 0;
        Assert.False(pinLock.Unlock(Pin));
        Assert.Equal(0, _hash.Calls);
    }

    [Fact]
    public void AnyTryIsAsMuchWork()
    {
        int[] calls = [.. new[] { Pin, "0000", "482916", "" }.Select(digits =>
        {
            _hash.Calls = 0;
            Restart().Unlock(digits);
            return _hash.Calls;
        })];
        Assert.Single(calls.Distinct());
        Assert.InRange(calls[0], PinRecord.Rounds, PinRecord.Rounds + 2);
    }

    [Fact]
    public void WithoutAPinOrAnIdentityItStaysLocked()
    {
        PinLock noIdentity = new(_store, _hash, new FixedIdentity { Secret = null! }, _uptime);
        _store.Delete(PinRecord.Name);
        PinLock noPin = Restart();
        Assert.All([noIdentity, noPin], pinLock => Assert.False(pinLock.IsSet || pinLock.Unlock(Pin) || !pinLock.IsLocked));
    }

    [Fact]
    public void ADamagedRecordIsNoPin()
    {
        byte[] whole = _store.ReadRecord(PinRecord.Name);
        byte[] withoutRounds = [.. whole[..16], 0, 0, 0, 0, .. whole[20..]];
        byte[] withTooMany = [.. whole[..16], 0xFF, 0xFF, 0xFF, 0x7F, .. whole[20..]];
        byte[][] damaged = [[], whole[..^1], [.. whole, 0], withoutRounds, withTooMany];
        foreach (byte[] record in damaged)
        {
            _store.Replace(PinRecord.Name, record);
            Assert.False(Restart().IsSet);
        }
    }

    [Fact]
    public void TheSamePinOfAnotherTerminalHasAnotherRecord()
    {
        byte[] salt = new byte[PinRecord.SaltLength];
        byte[] here = PinRecord.Make(_hash, _identity, salt, Pin);
        byte[] there = PinRecord.Make(_hash, new FixedIdentity { Secret = new byte[32] }, salt, Pin);
        byte[] salted = PinRecord.Make(_hash, _identity, [.. Enumerable.Repeat((byte)1, 16)], Pin);
        Assert.Equal(3, new[] { here, there, salted }.Select(record => Convert.ToHexString(record[20..])).Distinct().Count());
    }

    [Theory]
    [InlineData("1234", true)]
    [InlineData("12345678", true)]
    [InlineData("123", false)]
    [InlineData("123456789", false)]
    [InlineData("12a4", false)]
    public void APinHasFourToEightDigits(string digits, bool isPin)
    {
        Assert.Equal(isPin, PinRecord.ArePin(digits));
        Assert.Equal(isPin, Xunit.Record.Exception(() => PinRecord.Make(_hash, _identity, new byte[16], digits)) is null);
    }

    private PinLock Restart() => new(_store, _hash, _identity, _uptime);

    private sealed class CountingHash : ELicense.Hal.IKeyedHash
    {
        private readonly DesktopKeyedHash _hash = new();

        public int Calls { get; set; }

        public byte[] Compute(byte[] key, byte[] data)
        {
            Calls++;
            return _hash.Compute(key, data);
        }
    }
}
