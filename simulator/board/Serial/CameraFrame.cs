namespace ELicense.Simulator.Board.Serial;

/// <summary>A grey picture, row by row without padding; 0 is black.</summary>
public sealed record CameraFrame(int Width, int Height, byte[] Grey);
