using System.Text;
using ELicense.Simulator.Commands;

// Names and reasons are Chinese and JSON is UTF-8, whatever the locale says.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return RootCommandLine.Run(args, Console.Out, Console.Error);
