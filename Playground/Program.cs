Console.WriteLine("ReviewBot");
