using System;

namespace nanoFramework.System.IO.FileSystem;

public class SDCard : IDisposable
{
    public extern SDCard(uint slotIndex = 0);
    public extern SDCard(SDCardMmcParameters mmcParameters, CardDetectParameters cdParameters = default);
    public extern SDCard(SDCardSpiParameters spiParameters, CardDetectParameters cdParameters = default);
    public extern void Mount();
    public extern void Unmount();
    extern ~SDCard();
    public extern void Dispose();
    public extern SDCard.SDInterfaceType CardType { get; }
    public extern bool IsMounted { get; }
    public extern bool CardDetectEnabled { get; }
    public extern uint SlotIndex { get; }
    public extern SDCardMmcParameters MmcParameters { get; }
    public extern SDCardSpiParameters SpiParameters { get; }
    public extern CardDetectParameters CdParameters { get; }
    public extern bool IsCardDetected { get; }
    public extern event CardDetectStateEventHandler CardDetectChanged;

    public enum SDDataWidth
    {
        _1_bit = 1,
        _4_bit = 2,
    }

    public enum SDInterfaceType
    {
        System = 0,
        Mmc = 1,
        Spi = 2,
    }
}
