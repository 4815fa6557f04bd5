namespace ELicense.Simulator.Bench.Camera;

/// <summary>What lies before the scan engine.</summary>
internal enum CameraSource
{
    /// <summary>A dark bag.</summary>
    Nothing = 0,

    /// <summary>The phone on the bench.</summary>
    Phone,

    /// <summary>A picture that somebody has put there, or the computer's own camera.</summary>
    Picture,
}
