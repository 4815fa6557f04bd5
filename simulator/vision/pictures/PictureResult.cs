using System.Diagnostics.CodeAnalysis;

namespace ELicense.Simulator.Vision.Pictures;

/// <summary>A frame, or what is wrong with the file in one line of text.</summary>
public sealed class PictureResult
{
    private PictureResult(GreyFrame? frame, PictureFault fault, string text)
    {
        Frame = frame;
        Fault = fault;
        Text = text;
    }

    public GreyFrame? Frame { get; }

    public PictureFault Fault { get; }

    /// <summary>One line for the user; empty when there is a frame.</summary>
    public string Text { get; }

    [MemberNotNullWhen(true, nameof(Frame))]
    public bool IsFrame => Frame is not null;

    internal static PictureResult Of(GreyFrame frame) => new(frame, PictureFault.None, "");

    internal static PictureResult Fail(PictureFault fault, string text) => new(null, fault, text);
}
