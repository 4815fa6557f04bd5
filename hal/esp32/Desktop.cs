// Desktop only; the device's project leaves this file out. It binds what desktop .NET has too, but for the host, to the board.
global using Aes = ELicense.Simulator.Board.Cryptography.Aes;
global using Directory = ELicense.Simulator.Board.Storage.Directory;
global using Dns = ELicense.Simulator.Board.Network.Dns;
global using Environment = ELicense.Simulator.Board.Threading.Environment;
global using File = ELicense.Simulator.Board.Storage.File;
global using FileStream = ELicense.Simulator.Board.Storage.FileStream;
global using HttpWebRequest = ELicense.Simulator.Board.Network.HttpWebRequest;
global using HttpWebResponse = ELicense.Simulator.Board.Network.HttpWebResponse;
global using NetworkInterface = ELicense.Simulator.Board.Network.NetworkInterface;
global using Socket = ELicense.Simulator.Board.Network.Socket;
global using Thread = ELicense.Simulator.Board.Threading.Thread;
global using Timer = ELicense.Simulator.Board.Threading.Timer;
global using WebRequest = ELicense.Simulator.Board.Network.WebRequest;
