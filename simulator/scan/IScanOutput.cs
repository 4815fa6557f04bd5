namespace ELicense.Simulator.Scan;

/// <summary>Where results go, one by one.</summary>
public interface IScanOutput
{
    void Write(ScanResult result);
}
