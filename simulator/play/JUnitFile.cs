using System.Globalization;
using System.Text;
using System.Xml;

namespace ELicense.Simulator.Play;

/// <summary>The results of a script in the form that build servers read.</summary>
internal static class JUnitFile
{
    public static void Write(string path, Script script, IReadOnlyList<CaseResult> results)
    {
        var settings = new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
        using var xml = XmlWriter.Create(path, settings);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", script.Name);
        Number(xml, "tests", results.Count);
        Number(xml, "failures", results.Count(result => result.Failure is not null));
        Number(xml, "skipped", results.Count(result => !result.IsPlayed));
        foreach (CaseResult result in results)
        {
            WriteCase(xml, script, result);
        }

        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, Script script, CaseResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", script.Name);
        xml.WriteAttributeString("name", result.Case.Name);
        xml.WriteAttributeString("time", result.BoardTime.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
        if (result.Failure is { } failure)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", failure);
            xml.WriteEndElement();
        }
        else if (!result.IsPlayed)
        {
            xml.WriteElementString("skipped", null);
        }

        xml.WriteEndElement();
    }

    private static void Number(XmlWriter xml, string name, int value) =>
        xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
