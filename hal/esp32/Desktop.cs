// Desktop only; the device's project leaves this file out. It binds what desktop .NET has too, but for the host, to the board.
global using Aes = ELicense.Simulator.Board.Cryptography.Aes;
global using Directory = ELicense.Simulator.Board.Storage.Directory;
global using File = ELicense.Simulator.Board.Storage.File;
global using FileStream = ELicense.Simulator.Board.Storage.FileStream;
