using ELicense.Simulator.Commands;

return RootCommandLine.Run(args, Console.Out, Console.Error);
