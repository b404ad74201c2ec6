using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CgtRegistry.DesignTime;

/// <summary>Gives <c>dotnet ef --context WorkDb</c> the private part of the database.</summary>
internal sealed class WorkDbFactory : IDesignTimeDbContextFactory<WorkDb>
{
    public WorkDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<WorkDb>()
            .UseNpgsql(Environment.GetEnvironmentVariable("CGTREGISTRY_DESIGN_TIME") ?? "Host=127.0.0.1;Database=cgtregistry;Username=postgres", Workplace.Map)
            .Options,
        TimeProvider.System,
        Acting.System);
}
