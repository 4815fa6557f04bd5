namespace System.Device.Adc;

public abstract class AdcChannelBase
{
    public abstract int ReadValue();
    public extern double ReadRatio();
    protected extern AdcChannelBase();
    public extern AdcController Controller { get; }
}
