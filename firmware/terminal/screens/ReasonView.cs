namespace ELicense.Terminal.Screens;

/// <summary>One reason as shown.</summary>
public sealed class ReasonView
{
    /// <param name="number">Its number; empty for a line without one.</param>
    /// <param name="text">What was found.</param>
    /// <param name="action">What to do; empty when nothing.</param>
    public ReasonView(string number, string text, string action)
    {
        Number = number;
        Text = text;
        Action = action;
    }

    public readonly string Number;

    public readonly string Text;

    public readonly string Action;
}
