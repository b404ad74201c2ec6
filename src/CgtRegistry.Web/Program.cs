return await CgtRegistry.Web.Commands.CommandLine.RunAsync(args);
