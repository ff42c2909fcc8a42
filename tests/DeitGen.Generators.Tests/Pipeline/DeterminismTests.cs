using System.Globalization;
using System.Text.RegularExpressions;
using DeitGen.Generators.Graph;
using DeitGen.Generators.Tests.Harness;

namespace DeitGen.Generators.Tests.Pipeline;

/// <summary>The emitted text depends on the spec and on nothing else.</summary>
public sealed partial class DeterminismTests
{
    [Fact]
    public void Two_runs_emit_the_same_bytes() =>
        Assert.Equal(Shipped.Emission.Files, Driver.Run(Shipped.Project).Files);

    /// <summary>Swedish writes 0,1 and a minus sign of its own (U+2212).</summary>
    [Fact]
    public void The_culture_of_the_machine_does_not_show()
    {
        var (culture, swedish) = (CultureInfo.CurrentCulture, new CultureInfo("sv-SE"));
        Assert.Equal("\u22121,5", (-1.5).ToString(swedish));
        try
        {
            CultureInfo.CurrentCulture = swedish;
            Assert.Equal(Shipped.Emission.Files, Driver.Run(Shipped.Project).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Line_ends_of_the_user_do_not_show()
    {
        var windows = Repository
            .Sources("src/DeitGen.Models")
            .Select(f => f with { Text = f.Text.Replace("\n", "\r\n", StringComparison.Ordinal) });
        Assert.Equal(Shipped.Emission.Files, Driver.Run(Host.Executable(windows)).Files);
    }

    [Fact]
    public void Emitted_files_end_in_one_line_feed_and_hold_no_trailing_blanks_or_tabs()
    {
        foreach (var (hint, text) in Shipped.Emission.Files.Select(f => (f.HintName, f.Text)))
        {
            Assert.True(text.EndsWith("}\n", StringComparison.Ordinal), hint);
            Assert.DoesNotMatch(Untidy(), text);
        }
    }

    [Fact]
    public void No_time_no_machine_and_no_path_is_emitted()
    {
        var texts = string.Join('\n', Shipped.Emission.Files.Select(f => f.Text));
        Assert.DoesNotMatch(TimeStamp(), texts);
        Assert.DoesNotContain(Environment.MachineName, texts, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Repository.Root, texts, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Environment.CurrentDirectory, texts, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_run_ends_at_once_in_an_exception()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var driver = Driver.Create(CompileOptions.Default);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            driver.RunGenerators(Shipped.Project, source.Token)
        );
    }

    [GeneratedRegex(@"[ \t]\n|\t|\r|\n\n\n")]
    private static partial Regex Untidy();

    /// <summary>A date such as 2026-01-31, or a time such as 12:30:05.</summary>
    [GeneratedRegex(@"(?<!\d)20\d\d-[01]\d-[0-3]\d(?!\d)|(?<!\d)\d\d:\d\d:\d\d(?!\d)")]
    private static partial Regex TimeStamp();
}
