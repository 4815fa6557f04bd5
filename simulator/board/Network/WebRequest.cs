namespace ELicense.Simulator.Board.Network;

/// <summary>What a driver uses of System.Net.WebRequest.</summary>
public static class WebRequest
{
    /// <exception cref="ArgumentException">No absolute address.</exception>
    /// <exception cref="NotSupportedException">Neither http nor https.</exception>
    public static HttpWebRequest Create(string requestUriString)
    {
        ArgumentNullException.ThrowIfNull(requestUriString);
        if (!Uri.TryCreate(requestUriString, UriKind.Absolute, out Uri? address))
        {
            throw new ArgumentException($"'{requestUriString}' is no address.", nameof(requestUriString));
        }

        bool isKnown = address.Scheme is "http" or "https";
        return isKnown ? new HttpWebRequest(address) : throw new NotSupportedException(address.Scheme);
    }
}
