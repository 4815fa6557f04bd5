using System.Text;

namespace ELicense.Simulator.Authority.Rules;

/// <summary>A "no" of the authority: nothing has changed. The code is for programs, the detail for people.</summary>
public sealed record Refusal(RefusalCode Code, string Detail)
{
    /// <summary>One line: "refused 6 photo-too-old: the photo was taken on …".</summary>
    public override string ToString() => $"refused {(int)Code} {Name}: {Detail}";

    private string Name
    {
        get
        {
            StringBuilder name = new();
            foreach (char character in Code.ToString())
            {
                name.Append(char.IsUpper(character) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(character));
            }

            return name.ToString();
        }
    }
}
