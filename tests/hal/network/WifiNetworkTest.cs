using ELicense.Hal;
using ELicense.Hal.Esp32.Network;
using ELicense.Simulator.Board;

namespace ELicense.Tests.Hal.Network;

/// <summary>Joining and leaving: what goes wrong is a state, and the next try is free.</summary>
public sealed class WifiNetworkTest
{
    private const int Enough = 10_000;

    [Fact]
    public void A_network_in_range_is_joined_and_left()
    {
        using NetworkDesk desk = new();
        Assert.Equal(NetworkState.Off, desk.Network.State);
        Assert.True(desk.Network.Join(Enough));
        Assert.Equal(NetworkState.Joined, desk.Network.State);
        Assert.True(desk.Network.Join(Enough));
        desk.Network.Leave();
        desk.Network.Leave();
        Assert.Equal(NetworkState.Off, desk.Network.State);
        Assert.Equal(0, desk.Source.Get("a", null, 0, NetworkDesk.Timeout).Status);
    }

    [Fact]
    public void What_goes_wrong_is_a_state_and_over_when_it_is_over()
    {
        using NetworkDesk desk = new();
        desk.Point.IsInRange = false;
        Assert.False(desk.Network.Join(Enough));
        Assert.Equal(NetworkState.OutOfRange, desk.Network.State);

        desk.Point.IsInRange = true;
        desk.Point.AddressDelay = -1;
        Assert.InRange(desk.Measure(() => Assert.False(desk.Network.Join(Enough))), Enough, Enough + 200);
        Assert.Equal(NetworkState.Refused, desk.Network.State);

        desk.Point.AddressDelay = 3000;
        desk.Point.IsDeaf = true;
        Assert.False(desk.Network.Join(Enough));
        Assert.Equal(NetworkState.OutOfRange, desk.Network.State);

        desk.Point.IsDeaf = false;
        Assert.True(desk.Network.Join(Enough));
        Assert.Equal(NetworkState.Joined, desk.Network.State);
        desk.Point.IsInRange = false;
        Assert.Equal(NetworkState.OutOfRange, desk.Network.State);
        desk.Point.IsInRange = true;
        Assert.True(desk.Network.Join(Enough));
    }

    [Theory]
    [InlineData("station", "wrong", NetworkState.Refused)]
    [InlineData("station", null, NetworkState.Refused)]
    [InlineData("elsewhere", "password", NetworkState.OutOfRange)]
    [InlineData("", "password", NetworkState.Off)]
    [InlineData(null, null, NetworkState.Off)]
    public void Settings_that_do_not_fit_are_no_exception(string? name, string? password, NetworkState state)
    {
        using NetworkDesk desk = new();
        WifiNetwork network = new(name, password, desk.Clock);
        Assert.False(network.Join(Enough));
        Assert.Equal(state, network.State);
    }

    [Fact]
    public void A_power_cut_while_joining_is_not_swallowed()
    {
        using NetworkDesk desk = new();
        desk.Board.Time.After(1_000_000, desk.Board.CutPower);
        Assert.Throws<PowerLostException>(() => desk.Network.Join(Enough));
        desk.Board.Restart();
        Assert.True(new WifiNetwork("station", "password", desk.Clock).Join(Enough));
    }
}
