using System.Text;
using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Scan;

/// <summary>Gets the text of a code out of a picture, a text file or standard input. Nothing in a file makes it throw.</summary>
public sealed class CodeInputReader
{
    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    // Four times what the largest QR code holds, so that a long file is told apart from a long code.
    private const int MaximumTextBytes = 16384;

    private static readonly UTF8Encoding s_strict = new(false, true);

    private readonly TextReader _standardInput;
    private readonly CodeReader _reader = new();

    public CodeInputReader(TextReader standardInput)
    {
        _standardInput = standardInput;
    }

    public CodeInput Read(string file)
    {
        if (file == StandardInput)
        {
            return ReadStandardInput();
        }

        if (File.Exists(file) && !HasContent(file))
        {
            return CodeInput.Unreadable("is empty, or no regular file");
        }

        PictureResult picture = PictureFile.Open(file);
        return picture.Fault switch
        {
            _ when picture.Frame != null => ReadFrame(picture.Frame),
            PictureFault.NotAPicture => ReadText(file),
            _ => CodeInput.Unreadable(picture.Text),
        };
    }

    // Pipes and devices say that they are empty, and reading one could wait or go on for ever. Of a link, its end counts.
    private static bool HasContent(string file)
    {
        try
        {
            FileSystemInfo end = File.ResolveLinkTarget(file, returnFinalTarget: true) ?? new FileInfo(file);
            return end is FileInfo { Exists: true, Length: > 0 };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private CodeInput ReadFrame(GreyFrame frame)
    {
        CodeReadResult result = _reader.Read(frame);
        if (result.Text == null)
        {
            return CodeInput.NoCode(result.Describe());
        }

        // Where several codes are in view, the one that is ours is meant.
        foreach (ReadCode code in result.Codes)
        {
            if (code.Text.StartsWith("ELC", StringComparison.Ordinal))
            {
                return CodeInput.Of(code.Text);
            }
        }

        return CodeInput.Of(result.Text);
    }

    private CodeInput ReadStandardInput()
    {
        var buffer = new char[MaximumTextBytes + 1];
        int count = _standardInput.ReadBlock(buffer, 0, buffer.Length);
        return OfText(new string(buffer, 0, count), count > MaximumTextBytes);
    }

    private static CodeInput ReadText(string file)
    {
        try
        {
            byte[] bytes = File.ReadAllBytes(file);
            return bytes.Length > MaximumTextBytes
                ? CodeInput.Unreadable("is neither a picture nor the text of a code")
                : OfText(s_strict.GetString(bytes), false);
        }
        catch (ArgumentException)
        {
            return CodeInput.Unreadable("is neither a PNG, PGM, PPM or JPEG picture nor text");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return CodeInput.Unreadable(failure.Message);
        }
    }

    private static CodeInput OfText(string text, bool isTooLong)
    {
        if (isTooLong || text.Contains('\0'))
        {
            return CodeInput.Unreadable("is not the text of a code");
        }

        return text.Length == 0 ? CodeInput.Unreadable("is empty") : CodeInput.Of(text);
    }
}
