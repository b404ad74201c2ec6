using CgtRegistry.Web.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CgtRegistry.DesignTime;

/// <summary>Gives <c>dotnet ef</c> a context. No database is touched unless the command asks for one (CGTREGISTRY_DESIGN_TIME).</summary>
internal sealed class RegistryDbFactory : IDesignTimeDbContextFactory<RegistryDb>
{
    public RegistryDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<RegistryDb>()
            .UseNpgsql(Environment.GetEnvironmentVariable("CGTREGISTRY_DESIGN_TIME") ?? "Host=127.0.0.1;Database=cgtregistry;Username=postgres")
            .Options,
        TimeProvider.System);

    private static void Main() => Console.WriteLine("Start-up project of dotnet ef; it does nothing by itself.");
}
