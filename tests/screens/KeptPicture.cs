using ELicense.Terminal.Screens;
using ELicense.Tests.Support;

namespace ELicense.Tests.Screens;

/// <summary>
/// The pictures in tests/screens/pictures. Set ELICENSE_UPDATE=1 to draw them anew, and look at the difference in the version control.
/// </summary>
internal static class KeptPicture
{
    private static readonly string Folder = Repository.PathOf("tests/screens/pictures");

    internal static void AssertShows(string name, Canvas canvas)
    {
        var drawn = BrailleText.Of(canvas.Picture, canvas.Width, canvas.Height);
        var path = Path.Combine(Folder, $"{name}.txt");
        if (Environment.GetEnvironmentVariable("ELICENSE_UPDATE") == "1")
        {
            File.WriteAllText(path, drawn);
        }

        var kept = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(drawn == kept, $"{path} differs. It is now:\n{drawn}\nELICENSE_UPDATE=1 keeps it.");
    }
}
