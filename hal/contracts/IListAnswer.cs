namespace ELicense.Hal;

/// <summary>The answer of a publisher, read as it arrives.</summary>
public interface IListAnswer
{
    /// <summary>The HTTP status; 0 when there was no answer.</summary>
    int Status { get; }

    /// <summary>The tag to send next time; null when none came.</summary>
    string EntityTag { get; }

    /// <summary>The position of the first byte of the body in the file; -1 when the answer does not say.</summary>
    int Position { get; }

    /// <summary>The length of the body as announced; -1 when it was not.</summary>
    int Length { get; }

    /// <summary>Seconds that the publisher asks to wait before the next try (Retry-After); 0 when it does not.</summary>
    int RetryAfter { get; }

    /// <summary>Reads what is there next.</summary>
    /// <returns>The number of bytes read; 0 at the end of the body; -1 when the connection broke.</returns>
    int Read(byte[] buffer, int offset, int count);

    void Close();
}
