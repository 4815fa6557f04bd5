using System;
using System.Text;
using ELicense.Hal;
using ELicense.Terminal;
using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;

namespace ELicense.Firmware;

/// <summary>
/// What a board says of itself when it first starts: a line "name=value" each, on the debug channel and kept in the record
/// "first-boot".
/// `cost --calibrate` of nfproj-tools reads it. Delete the record to have it measured again.
/// </summary>
internal sealed class FirstBoot
{
    private const string ReportRecord = "first-boot";

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly StringBuilder _report = new StringBuilder();

    public FirstBoot(IStore store, IKeyedHash hash)
    {
        _store = store;
        _hash = hash;
    }

    /// <summary>Measures and reports, unless that was done before.</summary>
    public void Run()
    {
        if (_store.ReadRecord(ReportRecord) != null)
        {
            return;
        }

        Add("target", SystemInfo.TargetName);
        Add("platform", SystemInfo.Platform);
        Add("firmware", SystemInfo.Version.ToString());
        Add("il-per-second", Speed.InstructionsPerSecond().ToString());
        Add("sha256-block-us", Speed.Sha256BlockMicroseconds().ToString());
        AddMemory();
        AddParts();
        string report = _report.ToString();
        Console.Write(report);
        _store.Replace(ReportRecord, Encoding.UTF8.GetBytes(report));
    }

    private void AddMemory()
    {
        Add("managed-heap-free", nanoFramework.Runtime.Native.GC.Run(true).ToString());
        NativeMemory.GetMemoryInfo(NativeMemory.MemoryType.Internal, out uint total, out uint free, out uint largest);
        Add("internal-ram", total.ToString());
        Add("internal-ram-free", free.ToString());
        Add("internal-ram-largest", largest.ToString());
    }

    private void AddParts()
    {
        Add("flash-free", _store.FreeBytes.ToString());
        Add("store", SelfTest.Store(_store) ? "works" : "FAILS");
        Add("keyed-hash", SelfTest.KeyedHash(_hash) ? "works" : "FAILS");
    }

    private void Add(string name, string value)
    {
        _report.Append(name);
        _report.Append("=");
        _report.Append(value);
        _report.Append("\n");
    }
}
