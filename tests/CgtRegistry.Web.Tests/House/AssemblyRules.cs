using System.Reflection;
using CgtRegistry.Domain;
using CgtRegistry.Web.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.House;

/// <summary>The rules of the house, read from the compiled program.</summary>
public class AssemblyRules
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly Type[] Components = [.. typeof(RegistryDb).Assembly.GetTypes().Where(t => typeof(IComponent).IsAssignableFrom(t))];

    [Fact]
    public void No_page_speaks_to_the_database()
    {
        Type[] forbidden = [typeof(RegistryDb), typeof(IDbContextFactory<RegistryDb>), typeof(Npgsql.NpgsqlDataSource)];

        var speaking = Components.Where(c => c.GetProperties(Any).Any(p => p.GetCustomAttribute<InjectAttribute>() is not null && forbidden.Contains(p.PropertyType)));

        Assert.NotEmpty(Components);
        Assert.Empty(speaking.Select(c => c.Name));
    }

    [Fact]
    public void Every_page_exists_in_both_languages()
    {
        var routes = Components.SelectMany(c => c.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).ToHashSet();

        Assert.NotEmpty(routes);
        Assert.Empty(routes.Where(r => !r.StartsWith("/vi", StringComparison.Ordinal) && !r.StartsWith("/en", StringComparison.Ordinal)));
        Assert.Empty(routes.Select(r => (r.StartsWith("/vi", StringComparison.Ordinal) ? "/en" : "/vi") + r[3..]).Except(routes));
    }

    [Fact]
    public void The_domain_leans_on_nothing_but_the_runtime() =>
        Assert.Empty(typeof(Register).Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Fact]
    public void Names_say_what_a_thing_is_not_that_it_helps()
    {
        string[] banned = ["Manager", "Helper", "Util", "Utils", "Service", "Dto", "Impl"];

        var types = new[] { typeof(RegistryDb).Assembly, typeof(Register).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("CgtRegistry", StringComparison.Ordinal) ?? false);

        Assert.Empty(types.Where(t => banned.Any(b => t.Name.EndsWith(b, StringComparison.Ordinal))).Select(t => t.FullName));
    }
}
