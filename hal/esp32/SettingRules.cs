using System.Collections;
using System.Text;

namespace ELicense.Hal.Esp32;

/// <summary>What a value of the settings may look like.</summary>
internal static class SettingRules
{
    /// <summary>True for a text with one object and nothing nested in it, so that no parser goes deep.</summary>
    internal static bool IsFlat(byte[] json)
    {
        bool isQuoted = false;
        int objects = 0;
        for (int i = 0; i < json.Length; i++)
        {
            int character = json[i];
            if (isQuoted && character == '\\')
            {
                i++;
            }
            else if (character == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && (character == '{' || character == '['))
            {
                objects += character == '{' ? 1 : 2;
            }
        }

        return objects == 1;
    }

    /// <summary>
    /// A text; empty when it is not there, null when it is anything else or longer than so many bytes of UTF-8.
    /// </summary>
    internal static string Text(Hashtable values, string name, int mostBytes)
    {
        object value = values[name];
        if (value == null)
        {
            return values.Contains(name) ? null : "";
        }

        string text = value as string;
        if (text == null || text.Length > mostBytes || Encoding.UTF8.GetBytes(text).Length > mostBytes)
        {
            return null;
        }

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] < ' ')
            {
                return null;
            }
        }

        return text;
    }

    /// <summary>A province of GB/T 2260; 0 when it is not there, -1 when it is anything else.</summary>
    internal static int Region(Hashtable values, string name)
    {
        object value = values[name];
        if (value == null)
        {
            return values.Contains(name) ? -1 : 0;
        }

        // The library's versions differ in what they make of a whole number.
        long number = value is long ? (long)value : value is int ? (int)value : -1;
        int region = number < 0 || number > 999999 ? -1 : (int)number;
        return region >= 110000 && region <= 820000 && region / 10000 * 10000 == region ? region : -1;
    }

    internal static bool IsLanguage(string text)
    {
        return text == "zh" || text == "en";
    }

    /// <summary>True for http or https, a host, and perhaps a port and a path that does not end in a slash.</summary>
    internal static bool IsAddress(string text)
    {
        int start = text == null ? 0 : text.StartsWith("http://") ? 7 : text.StartsWith("https://") ? 8 : 0;
        return start > 0 && IsHost(text, start) && text[text.Length - 1] != '/';
    }

    /// <summary>True for characters that a host, its port and a path are made of, from a place on, and at least one.</summary>
    internal static bool IsHost(string text, int start)
    {
        if (text == null || text.Length == start)
        {
            return false;
        }

        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            bool isMark = c == '.' || c == '-' || c == ':' || c == '/' || c == '_' || c == '[' || c == ']';
            if (!isLetter && !isMark)
            {
                return false;
            }
        }

        return true;
    }
}
