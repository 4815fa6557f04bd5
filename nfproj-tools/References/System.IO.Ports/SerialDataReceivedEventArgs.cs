namespace System.IO.Ports;

public class SerialDataReceivedEventArgs : EventArgs
{
    internal extern SerialDataReceivedEventArgs();
    public extern SerialData EventType { get; }
}
