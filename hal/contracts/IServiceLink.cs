namespace ELicense.Hal;

/// <summary>
/// Sends a message to the authority's service and gives its answer. Neither is protected on the way: whoever sends and whoever reads
/// authenticates what is in them.
/// </summary>
public interface IServiceLink
{
    /// <summary>Posts a message and waits for the whole answer.</summary>
    /// <param name="path">Relative to the service's address, such as "status".</param>
    /// <param name="message">The body of the request.</param>
    /// <param name="limit">The longest answer, in bytes; a longer one is dropped whole.</param>
    /// <param name="timeout">Milliseconds for request and answer together.</param>
    /// <returns>The body of an answer with status 200; null when there was none in time.</returns>
    byte[] Post(string path, byte[] message, int limit, int timeout);

    /// <summary>The HTTP status of the last answer; 0 when there was none.</summary>
    int LastStatus { get; }
}
