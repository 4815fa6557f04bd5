using System;
using System.Collections;
using ELicense.Hal;

namespace ELicense.Tests.Device;

/// <summary>A store in memory.</summary>
internal sealed class MemoryStore : IStore
{
    private readonly ArrayList _names = new ArrayList();
    private readonly ArrayList _contents = new ArrayList();

    public long FreeBytes => 1 << 20;

    public int Length(string name)
    {
        byte[] content = ReadRecord(name);
        return content == null ? -1 : content.Length;
    }

    public int Read(string name, int position, byte[] buffer, int offset, int count)
    {
        byte[] content = ReadRecord(name);
        if (content == null)
        {
            return -1;
        }

        int there = content.Length - position;
        there = there < 0 ? 0 : there < count ? there : count;
        Array.Copy(content, position, buffer, offset, there);
        return there;
    }

    public bool Append(string name, byte[] buffer, int offset, int count)
    {
        byte[] before = ReadRecord(name) ?? new byte[0];
        byte[] after = new byte[before.Length + count];
        Array.Copy(before, 0, after, 0, before.Length);
        Array.Copy(buffer, offset, after, before.Length, count);
        return Replace(name, after);
    }

    public bool Replace(string name, byte[] content)
    {
        Delete(name);
        _names.Add(name);
        _contents.Add(content);
        return true;
    }

    public byte[] ReadRecord(string name)
    {
        int index = _names.IndexOf(name);
        return index < 0 ? null : (byte[])_contents[index];
    }

    public bool Delete(string name)
    {
        int index = _names.IndexOf(name);
        if (index >= 0)
        {
            _names.RemoveAt(index);
            _contents.RemoveAt(index);
        }

        return true;
    }

    public string[] List(string folder)
    {
        return new string[0];
    }
}
