// Desktop only; the device's project leaves this file out. It binds what desktop .NET has too, but for the host, to the board.
global using Directory = ELicense.Simulator.Board.Storage.Directory;
global using Environment = ELicense.Simulator.Board.Threading.Environment;
global using File = ELicense.Simulator.Board.Storage.File;
global using FileStream = ELicense.Simulator.Board.Storage.FileStream;
global using Thread = ELicense.Simulator.Board.Threading.Thread;
global using Timer = ELicense.Simulator.Board.Threading.Timer;
